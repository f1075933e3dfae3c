PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_vernietigingsverklaring` (
	`id` text PRIMARY KEY NOT NULL,
	`casusnummer` text NOT NULL,
	`moment` text NOT NULL,
	`account_id` text,
	`regel` text NOT NULL,
	`aantallen` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_vernietigingsverklaring`("id", "casusnummer", "moment", "account_id", "regel", "aantallen") SELECT "id", "casusnummer", "moment", "account_id", "regel", "aantallen" FROM `vernietigingsverklaring`;--> statement-breakpoint
DROP TABLE `vernietigingsverklaring`;--> statement-breakpoint
ALTER TABLE `__new_vernietigingsverklaring` RENAME TO `vernietigingsverklaring`;--> statement-breakpoint
PRAGMA foreign_keys=ON;