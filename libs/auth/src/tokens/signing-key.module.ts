import { Module } from '@nestjs/common';
import { AppConfig } from '@app/config';
import { SigningKey } from './signing-key';

@Module({
  providers: [{ provide: SigningKey, inject: [AppConfig], useFactory: (config: AppConfig) => SigningKey.load(config) }],
  exports: [SigningKey],
})
export class SigningKeyModule {}
