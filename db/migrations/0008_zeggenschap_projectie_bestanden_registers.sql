CREATE TABLE `bestand` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`rij_id` text NOT NULL,
	`soort` text NOT NULL,
	`delen` integer NOT NULL,
	`scan` text NOT NULL,
	`gescand_op` text,
	`aangemaakt_op` text NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`soort`) REFERENCES `gegevenssoort`(`soort`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bestand_casus` ON `bestand` (`casus_id`);--> statement-breakpoint
CREATE INDEX `bestand_rij` ON `bestand` (`rij_id`);--> statement-breakpoint
CREATE INDEX `bestand_scan` ON `bestand` (`scan`);--> statement-breakpoint
CREATE TABLE `bestanddeel` (
	`bestand_id` text NOT NULL,
	`nr` integer NOT NULL,
	`inhoud` blob NOT NULL,
	PRIMARY KEY(`bestand_id`, `nr`),
	FOREIGN KEY (`bestand_id`) REFERENCES `bestand`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `geraadpleegde` (
	`raadpleging_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`raadpleging_id`, `account_id`),
	FOREIGN KEY (`raadpleging_id`) REFERENCES `raadpleging`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `geraadpleegde_account` ON `geraadpleegde` (`account_id`);--> statement-breakpoint
CREATE TABLE `raadpleging` (
	`id` text PRIMARY KEY NOT NULL,
	`zaak_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`gevraagd_op` text NOT NULL,
	`uiterlijk_op` text NOT NULL,
	`door_account_id` text NOT NULL,
	`advies` text,
	`beantwoord_op` text,
	`beantwoord_door_account_id` text,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beantwoord_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `raadpleging_plek` ON `raadpleging` (`zaak_id`,`casus_id`,`partij_id`);--> statement-breakpoint
CREATE INDEX `raadpleging_partij` ON `raadpleging` (`partij_id`);--> statement-breakpoint
CREATE TABLE `rechtenbesluit` (
	`id` text PRIMARY KEY NOT NULL,
	`zaak_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`rij_id` text NOT NULL,
	`soort` text NOT NULL,
	`uitkomst` text NOT NULL,
	`grond` text,
	`uitgevoerd_op` text,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rechtenbesluit_plek` ON `rechtenbesluit` (`zaak_id`,`rij_id`,`soort`);--> statement-breakpoint
CREATE INDEX `rechtenbesluit_casus` ON `rechtenbesluit` (`casus_id`);--> statement-breakpoint
CREATE TABLE `rechtencasus` (
	`zaak_id` text NOT NULL,
	`casus_id` text NOT NULL,
	`relatie_rij_id` text DEFAULT '' NOT NULL,
	`overeenkomst` text NOT NULL,
	`stand` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	PRIMARY KEY(`zaak_id`, `casus_id`, `relatie_rij_id`),
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rechtencasus_casus` ON `rechtencasus` (`casus_id`);--> statement-breakpoint
CREATE TABLE `rechtenverzoek` (
	`zaak_id` text PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`ontvangen_op` text NOT NULL,
	`namens` text NOT NULL,
	`identiteit_soort` text,
	`identiteit_op` text,
	`identiteit_door_account_id` text,
	`gezocht_op` text,
	`overleg_op` text,
	`besloten_op` text,
	`besloten_door_account_id` text,
	`uitkomst` text,
	`beantwoord_op` text,
	`antwoordwijze` text,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`identiteit_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`besloten_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `overlegaanwezigheid` (
	`id` text PRIMARY KEY NOT NULL,
	`overleg_id` text NOT NULL,
	`account_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`aanwezig` integer NOT NULL,
	`gewijzigd_op` text NOT NULL,
	FOREIGN KEY (`overleg_id`) REFERENCES `overleg`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overlegaanwezigheid_plek` ON `overlegaanwezigheid` (`overleg_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `projectie` (
	`overleg_id` text PRIMARY KEY NOT NULL,
	`agendapunt_id` text NOT NULL,
	`aan` integer NOT NULL,
	`deel` text NOT NULL,
	`blad` integer NOT NULL,
	`donker` integer DEFAULT false NOT NULL,
	`bevestigd_op` text NOT NULL,
	FOREIGN KEY (`overleg_id`) REFERENCES `overleg`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agendapunt_id`) REFERENCES `agendapunt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `weergave` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`scherm` text NOT NULL,
	`filter` text NOT NULL,
	`aangemaakt_op` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `weergave_eigen` ON `weergave` (`account_id`,`scherm`,`filter`);--> statement-breakpoint
CREATE TABLE `derdentoestemming` (
	`id` text PRIMARY KEY NOT NULL,
	`verstrekking_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`toestemming_op` text NOT NULL,
	`kenmerk` text NOT NULL,
	FOREIGN KEY (`verstrekking_id`) REFERENCES `derdenverstrekking`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `derdentoestemming_verstrekking` ON `derdentoestemming` (`verstrekking_id`);--> statement-breakpoint
CREATE TABLE `derdenverstrekking` (
	`id` text PRIMARY KEY NOT NULL,
	`casusnummer` text NOT NULL,
	`dag` text NOT NULL,
	`ontvanger` text NOT NULL,
	`ontvangersoort` text NOT NULL,
	`grond` text NOT NULL,
	`grondslag` text NOT NULL,
	`typen` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`doorgehaald_op` text,
	`doorgehaald_reden` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `derdenverstrekking_casus` ON `derdenverstrekking` (`casusnummer`);--> statement-breakpoint
CREATE TABLE `geschil` (
	`id` text PRIMARY KEY NOT NULL,
	`nummer` text NOT NULL,
	`soort` text NOT NULL,
	`status` text NOT NULL,
	`account_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`casusnummer` text,
	`omschrijving` text NOT NULL,
	`ingediend_op` text NOT NULL,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `geschil_nummer_unique` ON `geschil` (`nummer`);--> statement-breakpoint
CREATE TABLE `geschilpartij` (
	`id` text PRIMARY KEY NOT NULL,
	`geschil_id` text NOT NULL,
	`partij_id` text NOT NULL,
	FOREIGN KEY (`geschil_id`) REFERENCES `geschil`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `geschilpartij_geschil` ON `geschilpartij` (`geschil_id`);--> statement-breakpoint
CREATE TABLE `geschilstap` (
	`id` text PRIMARY KEY NOT NULL,
	`geschil_id` text NOT NULL,
	`handeling` text NOT NULL,
	`naar_status` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`overleg_op` text,
	`tekst` text,
	FOREIGN KEY (`geschil_id`) REFERENCES `geschil`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `geschilstap_geschil` ON `geschilstap` (`geschil_id`);--> statement-breakpoint
CREATE TABLE `lidmaatschapsbesluit` (
	`id` text PRIMARY KEY NOT NULL,
	`partij_id` text NOT NULL,
	`soort` text NOT NULL,
	`vanaf` text NOT NULL,
	`tot` text,
	`besloten` text NOT NULL,
	`ingebrekestelling` text,
	`kenmerk` text NOT NULL,
	`account_id` text,
	`moment` text NOT NULL,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lidmaatschapsbesluit_partij` ON `lidmaatschapsbesluit` (`partij_id`);--> statement-breakpoint
CREATE TABLE `registernazicht` (
	`id` text PRIMARY KEY NOT NULL,
	`register` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`bevinding` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `verstrekking` (
	`id` text PRIMARY KEY NOT NULL,
	`moment` text NOT NULL,
	`casusnummer` text NOT NULL,
	`partij_id` text NOT NULL,
	`wijze` text NOT NULL,
	`entiteit` text NOT NULL,
	`code` text,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verstrekking_casus` ON `verstrekking` (`casusnummer`);--> statement-breakpoint
CREATE INDEX `verstrekking_partij` ON `verstrekking` (`partij_id`);--> statement-breakpoint
CREATE INDEX `verstrekking_moment` ON `verstrekking` (`moment`);--> statement-breakpoint
CREATE TABLE `verwerker` (
	`id` text PRIMARY KEY NOT NULL,
	`naam` text NOT NULL,
	`dienst` text NOT NULL,
	`landen` text NOT NULL,
	`buiten_eer` integer NOT NULL,
	`toestemming_op` text NOT NULL,
	`overeenkomst_op` text NOT NULL,
	`loopt_tot` text,
	`kenmerk` text NOT NULL,
	`beeindigd_op` text,
	`versie` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `partij` ADD `postadres` text;--> statement-breakpoint
ALTER TABLE `partij` ADD `telefoon` text;--> statement-breakpoint
ALTER TABLE `partij` ADD `email` text;--> statement-breakpoint
ALTER TABLE `partij` ADD `fg_email` text;--> statement-breakpoint
ALTER TABLE `gegeven` ADD `geldt_tot` text DEFAULT 'aangemeld' NOT NULL;--> statement-breakpoint
ALTER TABLE `gegeven` ADD `beoordeling` text;--> statement-breakpoint
ALTER TABLE `gegeven` ADD `ingetrokken_op` text;--> statement-breakpoint
ALTER TABLE `gegeven` ADD `beperkt` text;--> statement-breakpoint
ALTER TABLE `gegeven` ADD `gecorrigeerd_op` text;--> statement-breakpoint
ALTER TABLE `rij` ADD `zeggenschap` text;--> statement-breakpoint
ALTER TABLE `rij` ADD `wpg_toestemming` text;--> statement-breakpoint
ALTER TABLE `rij` ADD `hergebruik_voor` text;