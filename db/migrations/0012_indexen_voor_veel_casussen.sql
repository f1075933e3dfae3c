CREATE INDEX `casus_bewaren_tot` ON `casus` (`bewaren_tot`);--> statement-breakpoint
CREATE INDEX `gegeven_beoordeling` ON `gegeven` (`beoordeling`) WHERE beoordeling IS NOT NULL;--> statement-breakpoint
CREATE INDEX `rij_bewaarbesluit` ON `rij` (`casus_id`) WHERE entiteit = 'bewaarbesluit';