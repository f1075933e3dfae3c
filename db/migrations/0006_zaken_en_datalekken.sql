CREATE TABLE `datalek` (
	`zaak_id` text PRIMARY KEY NOT NULL,
	`inbreuk` text NOT NULL,
	`kennisgenomen_op` text NOT NULL,
	`gemeld_op` text NOT NULL,
	`partij_id` text NOT NULL,
	`casusnummers` text,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `datalekbericht` (
	`id` text PRIMARY KEY NOT NULL,
	`zaak_id` text NOT NULL,
	`soort` text NOT NULL,
	`gedaan_op` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `datalekbericht_zaak` ON `datalekbericht` (`zaak_id`);--> statement-breakpoint
CREATE TABLE `datalekbesluit` (
	`id` text PRIMARY KEY NOT NULL,
	`zaak_id` text NOT NULL,
	`onderdeel` text NOT NULL,
	`uitkomst` text NOT NULL,
	`hoog_risico` integer,
	`alleen_om` integer,
	`grond` text,
	`overleg_op` text,
	`mandaat_partij_id` text,
	`herbeoordelen_op` text,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandaat_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `datalekbesluit_zaak` ON `datalekbesluit` (`zaak_id`);--> statement-breakpoint
CREATE TABLE `zaak` (
	`id` text PRIMARY KEY NOT NULL,
	`nummer` text NOT NULL,
	`soort` text NOT NULL,
	`sleutel_id` text NOT NULL,
	`door_account_id` text NOT NULL,
	`door_partij_id` text NOT NULL,
	`aangemaakt_op` text NOT NULL,
	`afgerond_op` text,
	`bewaren_tot` text,
	`vernietigd_op` text,
	`versie` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `zaak_nummer_unique` ON `zaak` (`nummer`);--> statement-breakpoint
CREATE INDEX `zaak_soort` ON `zaak` (`soort`);--> statement-breakpoint
CREATE TABLE `zaakgegeven` (
	`id` text PRIMARY KEY NOT NULL,
	`zaak_id` text NOT NULL,
	`rij_id` text NOT NULL,
	`soort` text NOT NULL,
	`waarde` blob,
	`versie` integer DEFAULT 1 NOT NULL,
	`voor_partij_id` text,
	`auteur_account_id` text NOT NULL,
	`auteur_partij_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`zaak_id`) REFERENCES `zaak`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`soort`) REFERENCES `gegevenssoort`(`soort`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voor_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auteur_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `zaakgegeven_plek` ON `zaakgegeven` (`rij_id`,`soort`);--> statement-breakpoint
CREATE INDEX `zaakgegeven_zaak` ON `zaakgegeven` (`zaak_id`);