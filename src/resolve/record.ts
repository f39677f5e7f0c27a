import type { ChainRecord } from "../model/entity.ts";

export const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** All chains in order of id, so that nothing after this depends on the order in which they came. A repeated id keeps its last record. */
export const collect = async (chains: AsyncIterable<ChainRecord>): Promise<readonly ChainRecord[]> => {
  const records: ChainRecord[] = [];
  for await (const chain of chains) records.push(chain);
  let sorted = true;
  for (let index = 1; index < records.length && sorted; index += 1) {
    sorted = (records[index - 1]?.id ?? "") < (records[index]?.id ?? "");
  }
  if (sorted) return records;
  records.sort((a, b) => compare(a.id, b.id) || compare(JSON.stringify(a), JSON.stringify(b)));
  return records.filter((record, index) => record.id !== records[index + 1]?.id);
};
