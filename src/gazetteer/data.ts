import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { NewsgraphError } from "../model/errors.ts";

/** The compiled lists, as scripts/gazetteer/build.mjs writes them. Latitudes come before longitudes, in degrees. */
const dataSchema = z.object({
  countries: z.array(
    z.tuple([z.string(), z.string(), z.array(z.string()), z.array(z.string()), z.number()], z.number()),
  ),
  /** Lines of name, country, GeoNames id, latitude, longitude, population, 1 for a capital; tab-separated, largest first. */
  cities: z.string(),
  cityAliases: z.record(z.string(), z.number()),
  regions: z.record(z.string(), z.array(z.string())),
  governments: z.record(z.string(), z.string()),
  female: z.string(),
  male: z.string(),
  either: z.string(),
  family: z.string(),
});
export type GazetteerData = z.infer<typeof dataSchema>;

/** The gazetteer that ships in the package: beside src/ in a checkout, beside dist/ when installed. */
export const gazetteerFile = new URL("../../models/gazetteer/gazetteer.json.gz", import.meta.url);

/**
 * Reads the compiled lists.
 * @throws NewsgraphError with code "gazetteer-unreadable" when the file is missing or not what the build writes.
 */
export const readGazetteerData = (file: URL | string = gazetteerFile): GazetteerData => {
  try {
    return dataSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")));
  } catch (cause) {
    throw new NewsgraphError(
      "gazetteer-unreadable",
      `The gazetteer ${String(file)} cannot be read; run "npm run build:gazetteer" or install the package again.`,
      { item: String(file), cause },
    );
  }
};
