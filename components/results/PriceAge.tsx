"use client";

import { useEffect, useState } from "react";

const msPerDay = 86_400_000;

/** AWS moves a price rarely, but a list that has not been read for this long deserves a word. */
const oldAfterDays = 60;

/** Says how old the prices are once they are old. The static page cannot know the day, so it is asked on arrival. */
export function PriceAge({ publishedOn }: { readonly publishedOn: string }) {
  const [days, setDays] = useState(0);
  useEffect(() => setDays(Math.floor((Date.now() - Date.parse(publishedOn)) / msPerDay)), [publishedOn]);
  if (days <= oldAfterDays) return null;
  return <strong className="font-semibold text-ink"> These prices are {days} days old and may have changed.</strong>;
}
