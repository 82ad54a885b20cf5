FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts
COPY . .
RUN npm run generate && npm run admin:build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MAIL_OUTBOX=/var/lib/piecza/outbox
# A new volume takes its owner from here: node's for the programs, PostgreSQL's (999) for the backup and what is restored.
RUN install -d -o node -g node /var/lib/piecza/outbox /var/lib/piecza/anchors \
 && install -d -m 0700 -o 999 -g 999 /var/lib/piecza/backups \
 && install -d -o 999 -g 999 /var/lib/postgresql
WORKDIR /app
# Owned by root: the program cannot change itself.
COPY --from=build /app ./
USER node
EXPOSE 3000
CMD ["node", "server/main.ts"]
