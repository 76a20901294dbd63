import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller';
import { BrowserSessionController } from './browser-session.controller';

@Module({ controllers: [AuthController, BrowserSessionController] })
export class AuthHttpModule {}
