"use client";

import { useField } from "@/components/planner/usePlanner";

/** A note of the catalogue, with the scenario's Region in place of `{region}`. */
export function RegionText({ text }: { readonly text: string }) {
  const { value } = useField("region");
  return typeof value === "string" ? text.replaceAll("{region}", value) : text;
}
