"""What many reports say together: entities, reuse, stories, dates, claims, origins, disagreements, timeline."""
