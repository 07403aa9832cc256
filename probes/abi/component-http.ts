// wasi:http of WASI 0.2 as the Canonical ABI lowers it, and what probes do with it beside their subject: where that fails
// they trap, and nothing is known.

import { atEnd, block, hears, say } from "./component-io";
import { peerAddress } from "./component-peer";
import { bytes, room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[constructor]fields")
export declare function newFields(): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[static]fields.from-list")
export declare function fromList(entries: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.get")
export declare function getField(self: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.has")
export declare function hasField(self: i32, name: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.set")
export declare function setField(self: i32, name: usize, length: i32, values: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.delete")
export declare function deleteField(self: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.append")
export declare function appendField(self: i32, name: usize, length: i32, value: usize, valueLength: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.entries")
export declare function entries(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]fields.clone")
export declare function cloneFields(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[constructor]outgoing-request")
export declare function newRequest(headers: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.method")
export declare function method(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.set-method")
export declare function setMethod(self: i32, which: i32, name: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.path-with-query")
export declare function pathWithQuery(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.set-path-with-query")
export declare function setPathWithQuery(self: i32, some: i32, path: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.scheme")
export declare function scheme(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.set-scheme")
export declare function setScheme(self: i32, some: i32, which: i32, name: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.authority")
export declare function authority(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.set-authority")
export declare function setAuthority(self: i32, some: i32, name: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.headers")
export declare function requestHeaders(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-request.body")
export declare function requestBody(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-body.write")
export declare function writeBody(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[static]outgoing-body.finish")
export declare function finishBody(self: i32, some: i32, trailers: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[resource-drop]output-stream")
export declare function dropOutput(self: i32): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[resource-drop]input-stream")
export declare function dropInput(self: i32): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[constructor]request-options")
export declare function newOptions(): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.first-byte-timeout")
export declare function firstByteTimeout(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.set-first-byte-timeout")
export declare function setFirstByteTimeout(self: i32, some: i32, nanoseconds: u64): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.connect-timeout")
export declare function connectTimeout(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.set-connect-timeout")
export declare function setConnectTimeout(self: i32, some: i32, nanoseconds: u64): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]future-incoming-response.subscribe")
export declare function whenAnswered(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]future-incoming-response.get")
export declare function getResponse(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]incoming-response.status")
export declare function status(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]incoming-response.headers")
export declare function responseHeaders(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]incoming-response.consume")
export declare function consume(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]incoming-body.stream")
export declare function bodyStream(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[static]incoming-body.finish")
export declare function finishIncoming(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]future-trailers.subscribe")
export declare function whenTrailers(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]future-trailers.get")
export declare function getTrailers(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/outgoing-handler@0.2.0", "handle")
export declare function handle(request: i32, some: i32, options: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.between-bytes-timeout")
export declare function betweenBytesTimeout(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]request-options.set-between-bytes-timeout")
export declare function setBetweenBytesTimeout(self: i32, some: i32, nanoseconds: u64): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[constructor]outgoing-response")
export declare function newResponse(headers: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-response.status-code")
export declare function statusCode(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-response.set-status-code")
export declare function setStatusCode(self: i32, code: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-response.headers")
export declare function outgoingHeaders(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "[method]outgoing-response.body")
export declare function responseBody(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.2.0", "http-error-code")
export declare function httpErrorCode(error: i32, result: usize): void;

/** Cases of method, of scheme and of error-code. */
export const GET = 0;
export const POST = 2;
export const HTTP = 0;
export const CONNECTION_REFUSED: u8 = 6;

/** Bytes of a method, a scheme with its option, and what future-incoming-response.get leaves. */
export const METHOD_SIZE = 12;
export const SCHEME_SIZE = 16;
export const RESPONSE_SIZE = 56;

/** A list of one value. */
export function value(text: string): usize {
  const list = room(8);
  store<u32>(list, bytes(text));
  store<u32>(list + 4, text.length);
  return list;
}

/** Appends a field. */
export function append(fields: i32, name: string, text: string): void {
  const at = room(2);
  appendField(fields, bytes(name), name.length, bytes(text), text.length, at);
  if (load<u8>(at) != 0) unreachable();
}

/** Whether a field has one value, and which. */
export function isField(fields: i32, name: string, text: string): bool {
  const list = room(8);
  getField(fields, bytes(name), name.length, list);
  if (load<u32>(list + 4) != 1) return false;
  const one = load<u32>(list);
  if (load<u32>(one + 4) != <u32>text.length) return false;
  for (let i = 0; i < text.length; i++) {
    if (load<u8>(load<u32>(one) + i) != <u8>text.charCodeAt(i)) return false;
  }
  return true;
}

/** A request without headers, for a path of the peer of the harness. */
export function requestTo(path: string): i32 {
  return requestWith(newFields(), path);
}

export function requestWith(headers: i32, path: string): i32 {
  const request = newRequest(headers);
  const address = peerAddress();
  if (setScheme(request, 1, HTTP, 0, 0) != 0) unreachable();
  if (setAuthority(request, 1, load<u32>(address), load<u32>(address + 4)) != 0) unreachable();
  if (setPathWithQuery(request, 1, bytes(path), path.length) != 0) unreachable();
  return request;
}

/** Sends a request; the answer is still to come. */
export function sent(request: i32): i32 {
  const at = room(56);
  handle(request, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 8);
}

/** Waits for the answer. */
export function answer(future: i32): i32 {
  const at = room(RESPONSE_SIZE);
  block(whenAnswered(future));
  getResponse(future, at);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != 0 || load<u8>(at + 16) != 0) unreachable();
  return load<i32>(at + 24);
}

/** The answer to a request without a body. */
export function answered(request: i32): i32 {
  return answer(sent(request));
}

/** The body of a request, before it is sent. */
export function bodyOf(request: i32): i32 {
  const at = room(8);
  requestBody(request, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

/** Writes a body and ends it. */
export function writeWhole(body: i32, text: string): void {
  const at = room(56);
  writeBody(body, at);
  if (load<u8>(at) != 0) unreachable();
  const stream = load<i32>(at + 4);
  say(stream, text);
  dropOutput(stream);
  finishBody(body, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
}

/** Whether the body of an answer is this ASCII text and no more. */
export function hasBody(response: i32, text: string): bool {
  const at = room(8);
  consume(response, at);
  if (load<u8>(at) != 0) unreachable();
  const body = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  bodyStream(body, at);
  if (load<u8>(at) != 0) unreachable();
  return hears(load<i32>(at + 4), text) && atEnd(load<i32>(at + 4));
}
