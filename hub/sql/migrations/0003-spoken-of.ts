// Which pages and photos a case or a visit speaks of, found by their hash: what nobody speaks of any more is deleted.
import { sql, type Kysely, type Migration } from 'kysely';

export const spokenOf: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      CREATE INDEX entity_row_pages ON entity_row USING gin (
        (jsonb_path_query_array(state, '$.pages.*[*].sha256')
          || jsonb_path_query_array(state, '$.photos[*].sha256'))
      ) WHERE entity IN ('case', 'visit')
    `.execute(db);
  },
};
