import { z } from "zod";

/**
 * What a running server leaves beside an embedded file, readable by its owner only: how other commands reach
 * the graph while the server holds it.
 */
export const servingSchema = z
  .object({
    /** `http://127.0.0.1:port`, never another host. */
    address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/),
    token: z.string().min(20),
    pid: z.int().positive(),
    startedAt: z.string(),
  })
  .readonly();
export type Serving = z.infer<typeof servingSchema>;

/** The file in which a server of this graph says where it is. */
export const servingFile = (location: string): string => `${location}-server.json`;
