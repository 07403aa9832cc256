import { resolve } from "node:path";
import { expect, it } from "vitest";
import { compareImages } from "../../../src/commands/scanning/compare-image.js";
import type { ImageReport } from "../../../src/model/report.js";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures/images");
const wasm = {
  name: "app.tar",
  kind: "container image",
  bytes: { packed: 1000, unpacked: 2000 },
  modules: [],
  notes: [],
};

it("an image is shown beside a native one, even if that holds no module", async () => {
  const native = `${FIXTURES}/native-elf-with-wasm.oci.tar.gz`;
  const [image] = await compareImages([wasm as ImageReport], native);
  expect(image?.compared).toEqual({
    name: native,
    platform: "linux/amd64",
    bytes: { packed: 30_720, unpacked: 24_200 },
    ratio: { packed: 30.7, unpacked: 12.1 },
  });
});

it("what is not an image cannot be compared with", async () => {
  await expect(compareImages([], `${FIXTURES}/cgi.wasm`)).rejects.toMatchObject({ code: "bad-usage" });
});
