import { listInputs } from "../../inputs/index.js";
import { WasiScanError } from "../../model/errors.js";
import type { ImageReport } from "../../model/report.js";

/**
 * Each image beside a native one: how many times as large that is.
 *
 * @param spec an archive, a layout or a reference; of an index the image for this machine
 * @throws WasiScanError what reading that image throws; `bad-usage` if it is not an image
 */
export async function compareImages(images: ImageReport[], spec: string): Promise<ImageReport[]> {
  const { name, platform, bytes } = await nativeImage(spec);
  const ratio = (native: number, wasm: number) => Math.round((10 * native) / Math.max(wasm, 1)) / 10;
  return images.map((image) => ({
    ...image,
    compared: {
      name,
      ...(platform !== undefined && { platform }),
      bytes,
      ratio: {
        packed: ratio(bytes.packed, image.bytes.packed),
        unpacked: ratio(bytes.unpacked, image.bytes.unpacked),
      },
    },
  }));
}

async function nativeImage(spec: string): Promise<ImageReport> {
  const found: ImageReport[] = [];
  const options = {
    platform: `linux/${process.arch === "x64" ? "amd64" : process.arch}`,
    onImage: (image: ImageReport) => found.push(image),
  };
  try {
    // The images are told before the first module is listed.
    for await (const _ of listInputs(spec, () => {}, options)) break;
  } catch (error) {
    // A native image holds no module.
    if (!(error instanceof WasiScanError) || error.code !== "no-modules") throw error;
  }
  const [image] = found;
  if (image) return image;
  throw new WasiScanError(
    "bad-usage",
    `${spec}: not an image to compare with`,
    "Name an image archive, a layout or docker://….",
  );
}
