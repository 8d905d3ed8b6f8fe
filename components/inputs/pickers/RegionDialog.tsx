"use client";

import { RegionList } from "@/components/inputs/pickers/RegionList";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { withInputAt } from "@/lib/scenario/form/inputAt";

/** The list of all priced Regions, of which one is the scenario's. */
export default function RegionDialog({ region, onClose }: { readonly region: string; readonly onClose: () => void }) {
  return (
    <RegionList
      title="Region"
      chosen={[region]}
      onChoose={(code) => {
        edit("region", (input) => withInputAt(input, "region", code));
        finishEdit();
        onClose();
      }}
      onClose={onClose}
      footer={
        <p className="text-13 text-muted">
          China and the European Sovereign Cloud have price lists of their own and are not included yet.
        </p>
      }
    />
  );
}
