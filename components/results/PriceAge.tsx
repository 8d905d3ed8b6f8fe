"use client";

import { useEffect, useState } from "react";
import { msPerDay } from "@/lib/units/hours";

/** AWS changes prices rarely; a price list older than this is remarked on. */
const oldAfterDays = 60;

/**
 * Says how many days old the prices are, once that is more than 60. The prerendered page cannot know the day, so the
 * browser reads its clock on arrival.
 */
export function PriceAge({ publishedOn }: { readonly publishedOn: string }) {
  const [days, setDays] = useState(0);
  useEffect(() => setDays(Math.floor((Date.now() - Date.parse(publishedOn)) / msPerDay)), [publishedOn]);
  if (days <= oldAfterDays) return null;
  return <strong className="font-semibold text-ink"> These prices are {days} days old and may have changed.</strong>;
}
