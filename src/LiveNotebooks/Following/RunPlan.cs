namespace LiveNotebooks.Following;

/// <summary>What an order to run cells leads to.</summary>
/// <param name="Cells">The cells that are run, in their order.</param>
/// <param name="Obstacle">A sentence that says what has to be run by hand first; null if nothing has.</param>
internal sealed record RunPlan(IReadOnlyList<string> Cells, string? Obstacle)
{
    /// <summary>Returns what is run so that nothing is stale any more; if nothing is, so that everything has been run.</summary>
    public static RunPlan Of(IReadOnlyList<FollowedCell> cells, Dependencies dependencies)
    {
        var planning = new Planning(cells, dependencies);
        bool hasStale = planning.HasStale;
        return planning.Make(i => planning.IsEnded(i) || (hasStale ? planning.IsStale(i) : planning.IsMissing(i)));
    }

    /// <summary>Returns what is run so that everything is shown anew that follows from a cell.</summary>
    public static RunPlan Of(IReadOnlyList<FollowedCell> cells, Dependencies dependencies, string id, string? name)
    {
        var planning = new Planning(cells, dependencies);
        var cell = cells.FirstOrDefault(cell => cell.Id == id);
        var changed = planning.FollowersOf(id, name is null ? [] : cell?.Facts.FollowingFrom([name]) ?? []);
        var others = planning.FollowersOf(id, cell?.Facts.Declared.Keys ?? []);
        return planning.Make(i =>
            changed.Contains(i) && planning.IsMissing(i) || others.Contains(i) && (planning.IsStale(i) || planning.IsEnded(i)));
    }

    /// <param name="cells">The code cells in their order.</param>
    /// <param name="dependencies">Which of them are stale.</param>
    private sealed class Planning(IReadOnlyList<FollowedCell> cells, Dependencies dependencies)
    {
        public bool HasStale => cells.Any(cell => IsStale(cell));

        public bool IsStale(int i) => IsStale(cells[i]);

        public bool IsEnded(int i) => dependencies.Ended.Contains(cells[i].Id);

        /// <summary>Whether the kernel has not run a cell.</summary>
        public bool IsMissing(int i) => cells[i].Run is null && cells[i].Facts.Essence.Length > 0;

        /// <summary>Returns a cell and those below it that follow from names that it declares.</summary>
        public HashSet<int> FollowersOf(string id, IEnumerable<string> names)
        {
            var changed = new ChangedNames();
            var found = new HashSet<int>();
            for (int i = 0; i < cells.Count; i++)
            {
                if (cells[i].Id != id && changed.ReadBy(cells[i]) is null)
                {
                    changed.Remove(cells[i]);
                    continue;
                }
                changed.Add(cells[i], cells[i].Id == id ? names : cells[i].Given);
                found.Add(i);
            }
            return found;
        }

        public RunPlan Make(Func<int, bool> isWanted)
        {
            var needs = NeedsOfAll();
            int?[] obstacles = Obstacles(needs);
            var wanted = Enumerable.Range(0, cells.Count).Where(isWanted).ToHashSet();
            int count;
            do
            {
                count = wanted.Count;
                for (int i = cells.Count - 1; i >= 0; i--)
                {
                    if (wanted.Contains(i) && obstacles[i] is null)
                        wanted.UnionWith(needs[i]);
                }
                AddReaders(wanted, obstacles);
            }
            while (wanted.Count > count);
            string[] planned = [.. wanted.Where(i => obstacles[i] is null).Order().Select(i => cells[i].Id)];
            int[] waiting = [.. wanted.Where(i => obstacles[i] is not null).Order()];
            return new RunPlan(planned, waiting.Length == 0 ? null : Sentence(cells[obstacles[waiting[0]]!.Value], waiting.Length));
        }

        private bool IsStale(FollowedCell cell) => dependencies.Stale.ContainsKey(cell.Id) && !dependencies.Ended.Contains(cell.Id);

        /// <summary>Returns for each cell those above it that have to be run before it.</summary>
        private List<int>[] NeedsOfAll()
        {
            var givers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            var settings = new List<int>();
            var needs = new List<int>[cells.Count];
            for (int i = 0; i < cells.Count; i++)
            {
                var cell = cells[i];
                needs[i] = [.. cell.Facts.Needed.Union(cell.Effects.Read)
                    .SelectMany(name => givers.GetValueOrDefault(name) ?? []).Concat(settings).Distinct()];
                foreach (string name in cell.Facts.Declared.Keys)
                    givers.Remove(name);
                if (!IsToRun(i))
                    continue;
                if (cell.Facts.IsSetting)
                    settings.Add(i);
                foreach (string name in cell.Given)
                {
                    if (!givers.TryGetValue(name, out var list))
                        givers.Add(name, list = []);
                    list.Add(i);
                }
            }
            return needs;
        }

        private bool IsToRun(int i) => IsMissing(i) || dependencies.Stale.ContainsKey(cells[i].Id);

        /// <summary>Returns for each cell that cannot be run the one which is in its way.</summary>
        private int?[] Obstacles(List<int>[] needs)
        {
            int?[] obstacles = new int?[cells.Count];
            for (int i = 0; i < cells.Count; i++)
            {
                // What had nothing to read when it failed may have it now.
                bool isEnded = dependencies.Ended.Contains(cells[i].Id) && needs[i].Count == 0;
                obstacles[i] = isEnded ? i : needs[i].Select(need => obstacles[need]).FirstOrDefault(obstacle => obstacle is not null);
            }
            return obstacles;
        }

        /// <summary>Adds the cells that have been run and read what a planned one makes for the first time.</summary>
        private void AddReaders(HashSet<int> wanted, int?[] obstacles)
        {
            var changed = new ChangedNames();
            for (int i = 0; i < cells.Count; i++)
            {
                if (obstacles[i] is null && !wanted.Contains(i) && cells[i].Run is not null && changed.ReadBy(cells[i]) is not null)
                    wanted.Add(i);
                if (wanted.Contains(i) && obstacles[i] is null && cells[i].Run is null)
                    changed.Add(cells[i], cells[i].Given);
                else
                    changed.Remove(cells[i]);
            }
        }

        private string Sentence(FollowedCell cell, int waiting)
        {
            string others = waiting switch
            {
                1 => "",
                2 => " Another one waits for it.",
                _ => FormattableString.Invariant($" {waiting - 1} others wait for it."),
            };
            return $"The cell “{cell.Facts.FirstLine}” {dependencies.Stale[cell.Id]}: run it by hand, or edit it.{others}";
        }
    }
}
