import { Server } from "node:net";

/*
 * Loaded before `npm start`'s program: takes the port the moment that the program's own look at it ends, as another
 * program may.
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
