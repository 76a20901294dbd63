import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ImportMappingRepository } from '../import-mappings/repository';
import { IMPORT_MAPPINGS, importMappingSchema } from '../import-mappings/schema';
import { ImportRepository } from './repository';
import { IMPORTS, importSchema } from './schema';

const REPOSITORIES = [ImportRepository, ImportMappingRepository];

/** Imports and saved mappings, on the connection of `PersistenceModule`. Only the API needs them. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: IMPORTS, schema: importSchema },
      { name: IMPORT_MAPPINGS, schema: importMappingSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class ImportPersistenceModule {}
