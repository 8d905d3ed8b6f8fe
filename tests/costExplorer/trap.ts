import { type AddressInfo, createServer, type Socket } from "node:net";

/** A server that nothing may reach. It accepts connections, counts them, and answers nothing. */
export async function setTrap() {
  const sockets = new Set<Socket>();
  let hits = 0;
  const server = createServer((socket) => {
    hits++;
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    hits: (): number => hits,
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
