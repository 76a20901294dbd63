import { Module } from '@nestjs/common';
import { SavedViewController } from './saved-view.controller';

@Module({ controllers: [SavedViewController] })
export class SavedViewModule {}
