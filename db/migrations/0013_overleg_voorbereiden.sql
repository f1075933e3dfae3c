ALTER TABLE `aanwezigheid` ADD `herinnerd_op` text;--> statement-breakpoint
ALTER TABLE `overleg` ADD `eindtijd` text;--> statement-breakpoint
ALTER TABLE `overleg` ADD `afgelast_op` text;--> statement-breakpoint
ALTER TABLE `overleg` ADD `afgelast_reden` text;--> statement-breakpoint
ALTER TABLE `overlegaanwezigheid` ADD `bevestigd_op` text;--> statement-breakpoint
ALTER TABLE `overlegaanwezigheid` ADD `bevestigd_door_account_id` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `uitgaande_post` ADD `overleg_id` text REFERENCES overleg(id);