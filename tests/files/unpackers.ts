import { zlibUnpacker } from "@/cli/zlibUnpacker";
import { besideUnpacker } from "@/lib/files/gzip/besideUnpacker";
import { type GzipUnpacker, gzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";
import { serveUnpacking } from "@/lib/files/gzip/serveUnpacking";

const ports: MessagePort[] = [];

/** Both sides of an unpacking on two threads, with nothing but messages between them. */
function twoSides(): () => GzipUnpacker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  const handleRequest = serveUnpacking((answer, transfer) => port2.postMessage(answer, transfer));
  port2.addEventListener("message", ({ data }) => handleRequest(data));
  port1.start();
  port2.start();
  return besideUnpacker(port1);
}

/** Ends the ports, which keep a process alive. */
export function closePorts(): void {
  for (const port of ports) port.close();
}

/** Every way to unpack a member of gzip. */
export const unpackers = [
  { platform: "browsers", unpacker: gzipUnpacker },
  { platform: "the command line", unpacker: zlibUnpacker },
  { platform: "a worker beside the reading one", unpacker: twoSides() },
] as const;
