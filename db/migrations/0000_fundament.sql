CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`demo_slug` text,
	`voornaam` text NOT NULL,
	`tussenvoegsel` text,
	`achternaam` text NOT NULL,
	`functie` text DEFAULT '' NOT NULL,
	`rol` text NOT NULL,
	`partij_id` text NOT NULL,
	`geheimhouding_op` text,
	`vog_geldig_tot` text,
	`actief` integer DEFAULT true NOT NULL,
	`wachtwoord_hash` text,
	`totp_geheim` text,
	`totp_laatste_stap` integer,
	`aangemaakt_op` text NOT NULL,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_demo_slug_unique` ON `account` (`demo_slug`);--> statement-breakpoint
CREATE TABLE `partij` (
	`id` text PRIMARY KEY NOT NULL,
	`naam` text NOT NULL,
	`type` text NOT NULL,
	`gemeente` text,
	`toegetreden_convenant` text,
	`toegetreden_protocol` text,
	`opgezegd_per` text,
	`uitgesloten_per` text,
	`artikel20_van` text,
	`artikel20_tot` text,
	`versie` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partij_naam_unique` ON `partij` (`naam`);--> statement-breakpoint
CREATE TABLE `herstelcode` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`gebruikt_op` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `inlogpoging` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sleutel` text NOT NULL,
	`moment` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inlogpoging_sleutel` ON `inlogpoging` (`sleutel`,`moment`);--> statement-breakpoint
CREATE TABLE `sessie` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token` text NOT NULL,
	`begonnen_op` text NOT NULL,
	`laatst_gezien_op` text NOT NULL,
	`beeindigd_op` text,
	`adres` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessie_account` ON `sessie` (`account_id`);--> statement-breakpoint
CREATE TABLE `tussenstap` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`soort` text NOT NULL,
	`totp_geheim` text,
	`verloopt_op` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `uitnodiging` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`verloopt_op` text NOT NULL,
	`gebruikt_op` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `autorisatie` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`account_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`rol` text NOT NULL,
	`vanaf` text NOT NULL,
	`tot` text,
	`door_account_id` text NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `autorisatie_casus` ON `autorisatie` (`casus_id`);--> statement-breakpoint
CREATE INDEX `autorisatie_account` ON `autorisatie` (`account_id`);--> statement-breakpoint
CREATE TABLE `besluit` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`handeling` text NOT NULL,
	`van_toestand` text NOT NULL,
	`naar_toestand` text NOT NULL,
	`account_id` text NOT NULL,
	`overleg_id` text,
	`rij_id` text,
	`moment` text NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `besluit_casus` ON `besluit` (`casus_id`);--> statement-breakpoint
CREATE TABLE `casus` (
	`id` text PRIMARY KEY NOT NULL,
	`casusnummer` text NOT NULL,
	`aanpak` text NOT NULL,
	`gemeente` text NOT NULL,
	`toestand` text NOT NULL,
	`persoon_nummer` text NOT NULL,
	`bsn_index` text,
	`sleutel_id` text NOT NULL,
	`melder_account_id` text NOT NULL,
	`melder_partij_id` text NOT NULL,
	`aangemeld_op` text NOT NULL,
	`afgesloten_op` text,
	`bewaren_tot` text,
	`vernietigd_op` text,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`melder_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`melder_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `casus_casusnummer_unique` ON `casus` (`casusnummer`);--> statement-breakpoint
CREATE INDEX `casus_toestand` ON `casus` (`toestand`);--> statement-breakpoint
CREATE INDEX `casus_bsn` ON `casus` (`bsn_index`);--> statement-breakpoint
CREATE INDEX `casus_melder` ON `casus` (`melder_account_id`);--> statement-breakpoint
CREATE TABLE `gegeven` (
	`id` text PRIMARY KEY NOT NULL,
	`rij_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`soort` text NOT NULL,
	`waarde` blob,
	`versie` integer DEFAULT 1 NOT NULL,
	`verstrekker_partij_id` text,
	`auteur_account_id` text NOT NULL,
	`fase` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`rij_id`) REFERENCES `rij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`soort`) REFERENCES `gegevenssoort`(`soort`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verstrekker_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gegeven_plek` ON `gegeven` (`rij_id`,`soort`);--> statement-breakpoint
CREATE INDEX `gegeven_casus` ON `gegeven` (`casus_id`);--> statement-breakpoint
CREATE TABLE `gegevenssoort` (
	`soort` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `regie` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`soort` text NOT NULL,
	`partij_id` text NOT NULL,
	`account_id` text,
	`vanaf` text NOT NULL,
	`tot` text,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regie_casus` ON `regie` (`casus_id`);--> statement-breakpoint
CREATE TABLE `rij` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`entiteit` text NOT NULL,
	`ouder_id` text,
	`code` text,
	`status` text,
	`verstrekker_partij_id` text,
	`auteur_account_id` text NOT NULL,
	`fase` text NOT NULL,
	`overleg_id` text,
	`voor_partij_id` text,
	`voor_account_id` text,
	`gemarkeerd` text,
	`vooraf_akkoord_op` text,
	`vrijgegeven_op` text,
	`gedeeld_op` text,
	`toegestaan_voor` text,
	`toestemming` text DEFAULT 'niet_nodig' NOT NULL,
	`aangemaakt_op` text NOT NULL,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verstrekker_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voor_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voor_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rij_casus` ON `rij` (`casus_id`,`entiteit`);--> statement-breakpoint
CREATE INDEX `rij_ouder` ON `rij` (`ouder_id`);--> statement-breakpoint
CREATE INDEX `rij_voor_account` ON `rij` (`voor_account_id`);--> statement-breakpoint
CREATE INDEX `rij_voor_partij` ON `rij` (`voor_partij_id`);--> statement-breakpoint
CREATE TABLE `vernietigingsverklaring` (
	`id` text PRIMARY KEY NOT NULL,
	`casusnummer` text NOT NULL,
	`moment` text NOT NULL,
	`account_id` text NOT NULL,
	`regel` text NOT NULL,
	`aantallen` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `aanwezigheid` (
	`id` text PRIMARY KEY NOT NULL,
	`agendapunt_id` text NOT NULL,
	`account_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`grond` text NOT NULL,
	`uitgenodigd_op` text,
	`aanwezig` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`agendapunt_id`) REFERENCES `agendapunt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `aanwezigheid_plek` ON `aanwezigheid` (`agendapunt_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `agendapunt` (
	`id` text PRIMARY KEY NOT NULL,
	`overleg_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`rij_id` text NOT NULL,
	`volgorde` integer NOT NULL,
	`minuten` integer NOT NULL,
	`status` text NOT NULL,
	`begonnen_op` text,
	`besproken_op` text,
	FOREIGN KEY (`overleg_id`) REFERENCES `overleg`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agendapunt_casus` ON `agendapunt` (`overleg_id`,`casus_id`);--> statement-breakpoint
CREATE INDEX `agendapunt_van_casus` ON `agendapunt` (`casus_id`);--> statement-breakpoint
CREATE TABLE `overleg` (
	`id` text PRIMARY KEY NOT NULL,
	`datum` text NOT NULL,
	`begintijd` text NOT NULL,
	`plaats` text NOT NULL,
	`voorzitter_account_id` text NOT NULL,
	`status` text NOT NULL,
	`geopend_op` text,
	`gesloten_op` text,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`voorzitter_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concept` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`formulier` text NOT NULL,
	`sleutel_id` text NOT NULL,
	`waarden` blob NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concept_plek` ON `concept` (`account_id`,`formulier`);--> statement-breakpoint
CREATE TABLE `installatie` (
	`id` integer PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`aangemaakt_op` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `instelling` (
	`sleutel` text PRIMARY KEY NOT NULL,
	`waarde` text NOT NULL,
	`reden` text NOT NULL,
	`account_id` text,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `logregel` (
	`nr` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`moment` text NOT NULL,
	`gebeurtenis` text NOT NULL,
	`account_id` text,
	`rol` text,
	`partij_id` text,
	`casusnummer` text,
	`scherm` text NOT NULL,
	`handeling` text NOT NULL,
	`soorten` text NOT NULL,
	`grond` text NOT NULL,
	`adres` text NOT NULL,
	`verzoek_id` text NOT NULL,
	`vorige_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logregel_casus` ON `logregel` (`casusnummer`);--> statement-breakpoint
CREATE INDEX `logregel_account` ON `logregel` (`account_id`);--> statement-breakpoint
CREATE TABLE `uitgaande_post` (
	`id` text PRIMARY KEY NOT NULL,
	`aan_account_id` text NOT NULL,
	`sjabloon` text NOT NULL,
	`casusnummer` text,
	`onderwerp` text NOT NULL,
	`tekst` blob,
	`sleutel_id` text NOT NULL,
	`status` text NOT NULL,
	`pogingen` integer DEFAULT 0 NOT NULL,
	`volgende_poging_op` text NOT NULL,
	`laatste_fout` text,
	`aangemaakt_op` text NOT NULL,
	`verzonden_op` text,
	FOREIGN KEY (`aan_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uitgaande_post_status` ON `uitgaande_post` (`status`,`volgende_poging_op`);--> statement-breakpoint
CREATE TABLE `verwerkte_post` (
	`sleutel` text PRIMARY KEY NOT NULL,
	`bestemming` text NOT NULL,
	`moment` text NOT NULL
);
