/** @typedef {import("node:http").IncomingMessage} Request */

/*
 * Ends connections that send many small things at once. Node reads the whole of a packet in one turn of the event loop,
 * and all other requests wait meanwhile. No browser and no HTTP library sends such packets.
 */

/** The most pieces of one body. A body of 64 KiB comes in about 45 packets. */
const maxPieceCount = 1000;

/**
 * Ends the connection of a body that comes in more pieces: 64,000 chunks of one byte block the event loop for a third
 * of a second.
 * @param {Request} request
 */
export const refuseManyPieces = (request) => {
  const push = request.push.bind(request);
  let pieceCount = 0;
  request.push = (piece, encoding) => {
    pieceCount += 1;
    if (pieceCount <= maxPieceCount || piece === null) return push(piece, encoding);
    request.socket.destroy();
    return false;
  };
};

/** The end of a request's first line. No JSON has it, because a line cannot end inside a string. */
const firstLineEnd = /HTTP\/\d\.\d\r\n/g;
/** The most requests in one packet; browsers send one and wait for its answer. */
const maxRequestsPerPacket = 16;
/** The most lines of one request's headers. */
const maxLineCount = 500;

/** @param {Buffer} packet */
const isFlood = (packet) => {
  const text = packet.toString("latin1");
  const firstLines = [...text.matchAll(firstLineEnd)];
  if (firstLines.length > maxRequestsPerPacket) return true;
  const [first] = firstLines;
  if (first === undefined) return false;
  // Only the head's lines count: a body may have any number of lines.
  const headEnd = text.indexOf("\r\n\r\n", first.index);
  return (
    text.slice(first.index, headEnd < 0 ? undefined : headEnd).split("\n", maxLineCount + 2).length > maxLineCount + 1
  );
};

/**
 * Ends a connection that sends requests or headers by the thousand. Node answers some such requests before any code of
 * Tollgate runs, so this checks each packet before Node's own listener gets it.
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
