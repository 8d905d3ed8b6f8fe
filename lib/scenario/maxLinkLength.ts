/** The most characters of a link that are read; a written link of 30 services has less than a quarter of them. */
export const maxLinkLength = 8_192;
