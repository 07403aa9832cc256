;; claim: Relaxed SIMD swizzles lanes
;; weight: ordinary
;; build: relaxed-simd
(module
  (memory (export "memory") 1)
  (func (export "_start")
    ;; Every index is below 16, where all implementations must agree.
    (if (i32.ne
          (i8x16.extract_lane_u 0
            (i8x16.relaxed_swizzle
              (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 42)
              (i8x16.splat (i32.const 15))))
          (i32.const 42))
      (then unreachable))))
