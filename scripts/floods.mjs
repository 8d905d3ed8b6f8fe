/** @typedef {import("node:http").IncomingMessage} Request */

/*
 * Ends connections that send many small things at once. Node takes all of a packet apart in one turn of the event loop, so
 * everybody else waits for as long as that lasts. No browser and no HTTP library sends such packets.
 */

/** The most pieces that a body may come in; one of 64 KiB comes in 45 packets. */
const maxPieceCount = 1000;

/**
 * Ends the connection of a body that comes in more pieces: 64,000 chunks of one byte hold the event loop for a third of a
 * second.
 * @param {Request} request
 */
export const refuseCrumbs = (request) => {
  const push = request.push.bind(request);
  let pieceCount = 0;
  request.push = (piece, encoding) => {
    pieceCount += 1;
    if (pieceCount <= maxPieceCount || piece === null) return push(piece, encoding);
    request.socket.destroy();
    return false;
  };
};

/** A part of the first line of every request. */
const protocol = "HTTP/1.";
/** The most requests in one packet; browsers send one and wait for its answer. */
const maxRequestsPerPacket = 16;
/** The most lines of one request's headers. */
const maxLineCount = 500;

/** Whether a text occurs more than `most` times. @param {Buffer} bytes @param {string} text @param {number} most */
const isThereMoreThan = (bytes, text, most) => {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/** @param {Buffer} packet */
const isFlood = (packet) => {
  if (isThereMoreThan(packet, protocol, maxRequestsPerPacket)) return true;
  const [beginsAt, lineEnd, headEnd] = [protocol, "\n", "\r\n\r\n"].map((text) => packet.indexOf(text));
  // A body may have as many lines as it likes.
  if (beginsAt === undefined || beginsAt < 0 || lineEnd === undefined || lineEnd < beginsAt) return false;
  return isThereMoreThan(packet.subarray(0, headEnd === -1 ? packet.length : headEnd), "\n", maxLineCount);
};

/**
 * Ends a connection that sends requests or headers by the thousand. Node answers some such requests by itself, before any
 * code of ours, so each packet is looked at before Node's own listener gets it.
 * @param {import("node:net").Socket} socket
 */
export const refuseFloods = (socket) => {
  const readers = socket.listeners("data");
  socket.removeAllListeners("data");
  socket.on("data", (packet) => {
    if (isFlood(packet)) socket.destroy();
    else for (const read of readers) Reflect.apply(read, socket, [packet]);
  });
};
