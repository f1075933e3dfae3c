CREATE TABLE `oidc_koppeling` (
	`issuer` text NOT NULL,
	`sub` text NOT NULL,
	`account_id` text NOT NULL,
	`gekoppeld_op` text NOT NULL,
	PRIMARY KEY(`issuer`, `sub`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `oidc_koppeling_account` ON `oidc_koppeling` (`account_id`,`issuer`);--> statement-breakpoint
CREATE TABLE `oidc_stap` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`naar` text NOT NULL,
	`verloopt_op` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `tussenstap` ADD `via` text DEFAULT 'wachtwoord' NOT NULL;