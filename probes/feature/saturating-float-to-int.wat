;; claim: A float that is out of range becomes the nearest integer instead of a trap
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (if (i32.ne (i32.trunc_sat_f64_s (f64.const 1e20)) (i32.const 2147483647))
      (then unreachable))
    (if (i32.ne (i32.trunc_sat_f32_u (f32.const -1)) (i32.const 0))
      (then unreachable))))
