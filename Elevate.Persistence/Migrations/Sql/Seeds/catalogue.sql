-- What the programme consists of. Texts that someone changed since are overwritten, max_awards_per_user is not.

SELECT act_as('system');

INSERT INTO activities (code, name, description, default_points) VALUES
    ('LEARN', 'Learn', 'Finish the two AI courses of the programme.', 20),
    ('EXPLORE', 'Explore', 'Use AI in class and reflect on what came of it.', 50),
    ('AMPLIFY', 'Amplify', 'Train peers and students, with proof of attendance.', 0),
    ('PRESENT', 'Present', 'Tell about it in a post on LinkedIn.', 20),
    ('SHINE', 'Shine', 'Hand in an idea of your own, for recognition.', 0)
ON CONFLICT (code) DO UPDATE
    SET name = excluded.name, description = excluded.description, default_points = excluded.default_points;

INSERT INTO scoring_rules (activity_code, version, fixed_points, points_per_peer, max_peers, points_per_student, max_students,
    points_per_tag, max_tag_points, adjustment_percent) VALUES
    ('LEARN', 1, 0, 0, 0, 0, 0, 10, 20, 20),
    ('EXPLORE', 1, 50, 0, 0, 0, 0, 0, 0, 20),
    ('AMPLIFY', 1, 0, 2, 50, 1, 200, 0, 0, 20),
    ('PRESENT', 1, 20, 0, 0, 0, 0, 0, 0, 20),
    ('SHINE', 1, 0, 0, 0, 0, 0, 0, 0, 20)
ON CONFLICT (activity_code, version) DO NOTHING;

INSERT INTO badges (code, name, description, criteria) VALUES
    ('STARTER', 'Starter', 'Finished both AI courses of the programme.',
        '{"type": "tags", "all": ["elevate-ai-1-completed", "elevate-ai-2-completed"]}'),
    ('IN_CLASS_INNOVATOR', 'In-Class Innovator', 'Used AI in class, with an approved reflection.',
        '{"type": "submissions", "activity_codes": ["EXPLORE"], "threshold": 1}'),
    ('COMMUNITY_VOICE', 'Community Voice', 'Told the public about it in an approved post.',
        '{"type": "submissions", "activity_codes": ["PRESENT"], "threshold": 1}'),
    ('SHINE_NOMINEE', 'Shine Nominee', 'Nominated for an idea by the programme team.',
        '{"type": "manual"}'),
    ('AMPLIFIER', 'Knowledge Amplifier', 'Trained 10 peers or 25 students.',
        '{"type": "amplify_reach", "peers": 10, "students": 25, "mode": "any"}'),
    ('RISING_STAR', 'Rising Star', 'Collected 50 points.',
        '{"type": "points", "threshold": 50}'),
    ('TRAILBLAZER', 'Trailblazer', 'Collected 100 points.',
        '{"type": "points", "threshold": 100}'),
    ('CHAMPION', 'Champion', 'Collected 200 points.',
        '{"type": "points", "threshold": 200}')
ON CONFLICT (code) DO UPDATE
    SET name = excluded.name, description = excluded.description, criteria = excluded.criteria;
