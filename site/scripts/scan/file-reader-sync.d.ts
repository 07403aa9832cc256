/** What a worker has and a page has not; the types of both cannot be loaded at once. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
