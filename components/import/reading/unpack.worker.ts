import { serveUnpacking, type UnpackRequest } from "@/lib/files/gzip/serveUnpacking";

/* The worker of the reading worker: it unpacks gzip while that one reads. */

const handleRequest = serveUnpacking((answer, transfer) => self.postMessage(answer, { transfer }));

self.addEventListener("message", ({ data }: MessageEvent<UnpackRequest>) => handleRequest(data));
self.postMessage({ kind: "ready", id: 0 });
