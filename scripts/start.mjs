import { startServer } from "./lib/starten.mjs";

const hulp = `Usage: npm start

Installs and builds what is missing, brings the database up to date and serves the system for real use.
The first start prints a one-time link to set up the first account.

Settings (environment):
  PORT       port to listen on (3000)
  HOST       address to listen on (127.0.0.1)
  ORIGIN     public origin, for example https://pga.example.nl, when a reverse proxy stands in front
  DATA_DIR   folder with the data (./data)
  KEK_FILE   key file, outside the data folder (./kek/kek.key)
  DESTROYED_COPY
             another place for the list of what was destroyed, see docs/beheer.md
  SMTP_URL   mail server, for example smtp://mail.example.nl:587
  MAIL_FROM  sender of the mail
  CLAMD      virus scanner, for example /run/clamav/clamd.ctl
  METRICS_TOKEN, METRICS_LISTEN
             who may read the figures of the process, see docs/beheer.md
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ACR
             log-in through an OpenID provider, see docs/beheer.md

Exit code 0 after a normal stop (SIGTERM, SIGINT), 1 when it could not start.`;

if (process.argv.includes("--help")) console.log(hulp);
else await startServer([]);
