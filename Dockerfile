FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts
COPY . .
RUN npm run generate && npm run admin:build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MAIL_OUTBOX=/var/lib/piecza/outbox
RUN mkdir -p /var/lib/piecza/outbox /var/lib/piecza/anchors && chown node:node /var/lib/piecza/outbox /var/lib/piecza/anchors
WORKDIR /app
# Owned by root: the program cannot change itself.
COPY --from=build /app ./
USER node
EXPOSE 3000
CMD ["node", "server/main.ts"]
