/** Mappings for tables that are widely used to measure linking, by the name that `--mapping` takes. */
import type { TableMapping } from './table-mapping.ts';

export const builtInMappings: Readonly<Record<string, TableMapping>> = {
  febrl: {
    delimiter: ',',
    columns: {
      id: 'id',
      given_name: 'given-name',
      surname: 'surname',
      street_number: 'number',
      address_1: 'street',
      address_2: 'street',
      suburb: 'place',
      postcode: 'postcode',
      state: 'category',
      date_of_birth: 'date',
      soc_sec_id: 'identifier',
    },
  },
  fake1000: {
    delimiter: ',',
    columns: { id: 'id', first_name: 'given-name', surname: 'surname', dob: 'date', city: 'place', email: 'email' },
  },
  historical: {
    delimiter: ',',
    columns: {
      id: 'id',
      full_name: 'full-name',
      // Its first and its last word, told once more.
      first_name: 'ignore',
      surname: 'ignore',
      dob: 'date',
      birth_place: 'place',
      postcode_fake: 'postcode',
      gender: 'category',
      occupation: 'category',
    },
  },
};
