import { Server } from "node:net";

/*
 * Takes a port as another program may: right after the program has checked that it is free. It is loaded before `npm
 * start`'s program.
 */

const { close } = Server.prototype;
Server.prototype.close = function (/** @type {(() => void) | undefined} */ callback) {
  const address = this.address();
  Server.prototype.close = close;
  return Reflect.apply(close, this, [
    () => {
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const thief = new Server().listen(port, "127.0.0.1", () => callback?.());
      thief.unref();
    },
  ]);
};
