# API and worker share one image; docker-compose.yml says which of the two a container runs.
# Debian, not Alpine: the Temporal core and argon2 ship prebuilt for glibc.
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev
COPY nest-cli.json tsconfig.json ./
COPY apps apps
COPY libs libs
COPY workflows workflows
COPY tools tools
RUN node tools/build/main.mjs && npm prune --omit=dev --ignore-scripts

FROM node:22.21.1-bookworm-slim AS runtime
ENV NODE_ENV=production APP_WEB_DIR=/app/dist/web
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# Travels inside every exported dossier.
COPY --from=build /app/libs/dossier/verifier libs/dossier/verifier
RUN mkdir /seals && chown node:node /seals
USER node
EXPOSE 3000
CMD ["node", "dist/server/apps/api/src/main.js"]
