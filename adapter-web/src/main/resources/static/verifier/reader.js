// Finds the code in a picture or before the camera. The decoder is loaded when it is first needed.

const DECODER = "/static/lib/qr-0.7.0/decode.js";
/** A code is found more surely at one size than at another. */
const SIDES = [1280, 2000, 900, 640, 3200];
/** More than that shows nothing new. */
const LARGER = 2;
const PAUSE = 120;

async function native() {
  try {
    const formats = (await globalThis.BarcodeDetector?.getSupportedFormats()) ?? [];
    return formats.includes("qr_code") ? new globalThis.BarcodeDetector({ formats: ["qr_code"] }) : null;
  } catch {
    return null;
  }
}

async function foundBy(detector, source) {
  try {
    return (await detector.detect(source))[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}

function pixels(source, width, height, side) {
  const scale = Math.min(LARGER, side / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function decoded(decodeQR, image) {
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}

/** The text of the code in a picture; null if none is found. Throws if the file is no picture. */
export async function inPicture(file) {
  const picture = await createImageBitmap(file);
  const detector = await native();
  const found = detector && (await foundBy(detector, picture));
  if (found) {
    return found;
  }
  const { decodeQR } = await import(DECODER);
  const most = LARGER * Math.max(picture.width, picture.height);
  for (const side of new Set(SIDES.map((each) => Math.min(each, most)))) {
    const text = decoded(decodeQR, pixels(picture, picture.width, picture.height, side));
    if (text) {
      return text;
    }
  }
  return null;
}

/** Looks through the camera until a code is read or `stop` is aborted (null then). Throws if there is no camera for it. */
export async function beforeCamera(video, stop) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  try {
    video.srcObject = stream;
    await video.play();
    const detector = await native();
    const decodeQR = detector ? null : (await import(DECODER)).decodeQR;
    while (!stop.aborted) {
      const { videoWidth, videoHeight } = video;
      const text = videoWidth === 0 ? null
        : detector ? await foundBy(detector, video)
          : decoded(decodeQR, pixels(video, videoWidth, videoHeight, SIDES[0]));
      if (text) {
        return text;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE);
      });
    }
    return null;
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}
