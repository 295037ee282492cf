"""The headquarters (Kanim): what it takes in, decides and answers."""
