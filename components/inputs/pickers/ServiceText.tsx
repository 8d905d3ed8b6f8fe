"use client";

import { RegionText } from "@/components/inputs/pickers/RegionText";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import type { FoundService } from "@/lib/pricing/services/searchServices";

/** A service in a list to choose from: its endpoint's name, the name people know, and what is special about it. */
export function ServiceText({ service: { id, name, notes, free } }: { readonly service: FoundService }) {
  return (
    <>
      <span className="font-mono text-13">{id}</span> <span>{name}</span>
      {(hasGatewayEndpoint(id) || free) && (
        <span className="text-13 text-gateway-endpoints"> {free ? "free endpoint" : "free gateway endpoint"}</span>
      )}
      {notes && (
        <span className="block text-13 text-muted">
          <RegionText text={notes} />
        </span>
      )}
    </>
  );
}
