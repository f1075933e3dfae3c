CREATE TABLE `lijstversie` (
	`id` text PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`versie` integer NOT NULL,
	`geldt_vanaf` text NOT NULL,
	`inhoud` text NOT NULL,
	`reden` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lijstversie_versie` ON `lijstversie` (`soort`,`versie`);--> statement-breakpoint
CREATE TABLE `logo` (
	`sleutel` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`breed` integer NOT NULL,
	`hoog` integer NOT NULL,
	`inhoud` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `themaversie` (
	`id` text PRIMARY KEY NOT NULL,
	`versie` integer NOT NULL,
	`kleur` text,
	`logo` text,
	`logo_tekst` text,
	`reden` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themaversie_versie` ON `themaversie` (`versie`);