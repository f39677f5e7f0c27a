import { byCodeUnit } from "../util/compare.ts";
import type { ChainRecord } from "../model/entity.ts";

/** All chains in order of id, so that nothing after this depends on the order in which they came. A repeated id keeps its last record. */
export const collect = async (chains: AsyncIterable<ChainRecord>): Promise<readonly ChainRecord[]> => {
  const records: ChainRecord[] = [];
  for await (const chain of chains) records.push(chain);
  let sorted = true;
  for (let index = 1; index < records.length && sorted; index += 1) {
    sorted = (records[index - 1]?.id ?? "") < (records[index]?.id ?? "");
  }
  if (sorted) return records;
  records.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(JSON.stringify(a), JSON.stringify(b)));
  return records.filter((record, index) => record.id !== records[index + 1]?.id);
};
