;; Asks for the strings of JavaScript under the names by which an engine knows them; where it does not, a module of the
;; component stands in.
(component
  (core module $stand-in
    (func (export "length") (param externref) (result i32) i32.const 0)
    (func (export "equals") (param externref externref) (result i32) i32.const 0)
    (global (export "there") externref (ref.null extern))
  )
  (core instance $strings (instantiate $stand-in))
  (core module $words
    (import "wasm:js-string" "length" (func $length (param externref) (result i32)))
    (import "wasm:js-string" "equals" (func $equals (param externref externref) (result i32)))
    (import "wasm:js-string" "there" (global $word externref))
    (func (export "same") (result i32) (call $equals (global.get $word) (global.get $word)))
    (func (export "empty") (result i32) (i32.eqz (call $length (global.get $word))))
  )
  (core instance $made (instantiate $words (with "wasm:js-string" (instance $strings))))
  (type $check (func (result bool)))
  (alias core export $made "same" (core func $same))
  (alias core export $made "empty" (core func $empty))
  (func $racecar (type $check) (canon lift (core func $same)))
  (func $hello (type $check) (canon lift (core func $empty)))
  (export "racecar-is-palindrome" (func $racecar))
  (export "hello-is-palindrome" (func $hello))
)
