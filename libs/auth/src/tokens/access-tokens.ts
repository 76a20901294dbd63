import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Department, Role } from '@app/domain';
import type { Principal } from '../principal';
import { Sessions } from './sessions';

/** Real seconds. */
const ACCESS_TOKEN_SECONDS = 30 * 60;

interface Claims {
  sub: string;
  sid: string;
  name: string;
  roles: Role[];
  region: string;
  department?: Department;
  firm?: string;
}

/** Access tokens: signed, good for half an hour, worthless once their session was ended. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly sessions: Sessions,
  ) {}

  /** @returns the token and the epoch milliseconds of its end */
  issue(principal: Principal): { token: string; expiresAt: number } {
    const { id, sessionId, name, roles, regionCode, department, creditCode } = principal;
    const expiresAt = (Math.floor(Date.now() / 1000) + ACCESS_TOKEN_SECONDS) * 1000;
    const claims: Claims & { exp: number } = {
      sub: id,
      sid: sessionId,
      name,
      roles: [...roles],
      region: regionCode,
      ...(department ? { department } : {}),
      ...(creditCode ? { firm: creditCode } : {}),
      exp: expiresAt / 1000,
    };
    return { token: this.jwt.sign(claims), expiresAt };
  }

  /** Whose token it is; undefined where it is forged, over, or its session was ended. */
  async verify(token: string): Promise<Principal | undefined> {
    const claims = this.read(token);
    if (!claims || !(await this.sessions.isLive(claims.sid))) return undefined;
    return {
      id: claims.sub,
      sessionId: claims.sid,
      name: claims.name,
      roles: claims.roles,
      regionCode: claims.region,
      ...(claims.department ? { department: claims.department } : {}),
      ...(claims.firm ? { creditCode: claims.firm } : {}),
    };
  }

  private read(token: string): Claims | undefined {
    try {
      return this.jwt.verify<Claims>(token);
    } catch {
      return undefined;
    }
  }
}
