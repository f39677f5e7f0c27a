import type { CommunityView, EntityType } from "../../../src/serve/contract.ts";
import { typeNames } from "../lib/words.ts";

const isType = (value: string): value is EntityType => value in typeNames;

/** What a collapsed group is called: a community by its top entities, a type by its plural. */
export const groupName = (key: string, communities: readonly CommunityView[]): string => {
  const [by = "", value = ""] = key.split(":");
  if (by === "type") return isType(value) ? typeNames[value][1] : value;
  return communities.find((item) => item.id === Number(value))?.name ?? `Community ${value}`;
};
