namespace LiveNotebooks.Following;

/// <summary>The names that the cells of a notebook share, and what each piece of code does to them.</summary>
internal sealed class SharedNames
{
    private static readonly HashSet<string> s_none = [];

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _simple = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _kept = new(StringComparer.Ordinal);
    private readonly ILookup<string, MethodFacts> _methods;
    private readonly Dictionary<MethodFacts, Effects> _effects = [];
    private readonly Dictionary<CellFacts, Effects> _effectsOfCells = [];

    /// <param name="cells">The code of all cells.</param>
    public SharedNames(IReadOnlyCollection<CellFacts> cells)
    {
        _declared.UnionWith(cells.SelectMany(cell => cell.Declared.Keys));
        FindSimple(cells);
        foreach (var (name, variable) in cells.SelectMany(cell => cell.Variables))
        {
            Add(_same, name, variable.Aliases);
            Add(_held, name, variable.Holds);
            Add(_kept, name, variable.Keeps);
        }
        _methods = cells.SelectMany(cell => cell.Methods).ToLookup(method => method.Name, StringComparer.Ordinal);
        FollowCalls(cells.SelectMany(cell => cell.Methods));
    }

    /// <summary>Returns what a cell does when it is run.</summary>
    public Effects Of(CellFacts cell)
    {
        if (!_effectsOfCells.TryGetValue(cell, out var effects))
        {
            _effectsOfCells[cell] = effects = new Effects();
            Collect(cell.Own, effects);
            effects.Read.ExceptWith(cell.Declared.Keys);
        }
        return effects;
    }

    private void FindSimple(IReadOnlyCollection<CellFacts> cells)
    {
        var types = cells.SelectMany(cell => cell.SimpleTypes).ToHashSet(StringComparer.Ordinal);
        var changing = cells.SelectMany(cell => cell.Declared)
            .Where(item => !item.Value.IsSimple && !types.Contains(item.Value.Type))
            .Select(item => item.Key);
        _simple.UnionWith(_declared.Except(changing));
    }

    private void Add(Dictionary<string, HashSet<string>> names, string name, IEnumerable<Variable> others)
    {
        if (_simple.Contains(name))
            return;
        foreach (var other in others.Where(other => other.Name != name && other.IsShared && IsObject(other.Name)))
        {
            if (!names.TryGetValue(name, out var found))
                names.Add(name, found = new HashSet<string>(StringComparer.Ordinal));
            found.Add(other.Name);
        }
    }

    private bool IsObject(string name) => _declared.Contains(name) && !_simple.Contains(name);

    /// <summary>Returns names, and those that mean the same objects.</summary>
    private HashSet<string> WithSame(IEnumerable<string> names)
    {
        var found = names.ToHashSet(StringComparer.Ordinal);
        var next = new Stack<string>(found);
        while (next.TryPop(out string? name))
        {
            foreach (string other in _same.GetValueOrDefault(name, s_none).Where(found.Add))
                next.Push(other);
        }
        return found;
    }

    /// <summary>Finds out what methods do that call one another.</summary>
    private void FollowCalls(IEnumerable<MethodFacts> methods)
    {
        foreach (var method in methods)
            _effects[method] = new Effects();
        bool isNew;
        do
        {
            isNew = false;
            foreach (var (method, effects) in _effects)
                isNew |= Collect(method.Uses, effects);
        }
        while (isNew);
    }

    private bool Collect(CodeUses uses, Effects effects)
    {
        bool isNew = false;
        foreach (string name in uses.Read.Where(_declared.Contains))
        {
            isNew |= effects.Read.Add(name);
            foreach (string kept in WithSame([name]).SelectMany(same => WithSame(_kept.GetValueOrDefault(same, s_none)).Append(same)))
                isNew |= effects.Read.Add(kept);
            // A method that is named may be called by those to whom it is given.
            foreach (var method in _methods[name])
                isNew |= Include(method, effects);
        }
        foreach (var method in uses.Members.SelectMany(name => _methods[name]).Where(method => method.IsExtension))
        {
            isNew |= effects.Read.Add(method.Name);
            isNew |= Include(method, effects);
        }
        foreach (var use in uses.Uses)
            isNew |= Apply(use.Target, use.Kind, effects);
        foreach (var call in uses.Calls)
            isNew |= Apply(call, effects);
        return isNew;
    }

    private bool Include(MethodFacts method, Effects effects)
    {
        var inner = _effects[method];
        if (inner == effects)
            return false;
        int before = effects.Read.Count;
        effects.Read.UnionWith(inner.Read);
        bool isNew = effects.Read.Count > before;
        foreach (var (name, kind) in inner.Names)
            isNew |= effects.Add(name, kind);
        return isNew;
    }

    private bool Apply(Variable target, UseKind kind, Effects effects)
    {
        if (kind is UseKind.Assigned or UseKind.Counted)
            return target.IsShared && _declared.Contains(target.Name) && effects.Add(target.Name, kind);
        var variables = target.WithAliases().ToList();
        var parts = target.Parts().ToList();
        bool isNew = false;
        foreach (var variable in variables.Concat(parts).Where(variable => !variable.IsSimple && variable.Parameter is not null))
            isNew |= effects.Add(variable.Parameter!.Value, kind);
        var names = WithSame(variables.Where(IsShared).Select(variable => variable.Name));
        foreach (string name in names.Concat(WithSame(names.SelectMany(name => _held.GetValueOrDefault(name, s_none))
            .Concat(parts.Where(IsShared).Select(variable => variable.Name)))))
        {
            isNew |= effects.Add(name, kind);
        }
        return isNew;

        bool IsShared(Variable variable) => variable.IsShared && IsObject(variable.Name);
    }

    private bool Apply(Call call, Effects effects)
    {
        var own = _methods[call.Name].Where(method => call.Receiver is null || method.IsExtension).ToList();
        if (own.Count > 0)
            return own.Aggregate(false, (isNew, method) => isNew | Apply(call, method, effects));

        var arguments = call.Arguments.SelectMany(argument => argument.Values);
        var kind = MethodNames.IsEnding(call.Name) ? UseKind.Changed : UseKind.Consumed;
        bool isStatic = call.Receiver is null
            || call.Receiver.Count > 0 && call.Receiver.All(root => root.IsShared && !_declared.Contains(root.Name));
        if (isStatic)
        {
            bool isHarmless = MethodNames.IsShowing(call.Name) || MethodNames.IsWriting(call.Name);
            return !isHarmless && call.IsThrownAway && Apply(arguments, kind, effects);
        }
        bool isNew = MethodNames.IsFilling(call.Name) && Apply(arguments, kind, effects);
        if (!MethodNames.IsShowing(call.Name) && call.Name != "CopyTo" && (call.IsThrownAway || MethodNames.IsCommand(call.Name)))
            isNew |= Apply(call.Receiver!, kind, effects);
        return isNew;
    }

    private bool Apply(IEnumerable<Variable> targets, UseKind kind, Effects effects) =>
        targets.Aggregate(false, (isNew, target) => isNew | Apply(target, kind, effects));

    /// <summary>Of a method of the notebook, it is known what it does to its parameters.</summary>
    private bool Apply(Call call, MethodFacts method, Effects effects)
    {
        bool isNew = false;
        int shift = call.Receiver is null ? 0 : 1;
        foreach (var (parameter, kind) in _effects[method].Parameters.ToList())
        {
            if (parameter == 0 && shift == 1)
                isNew |= Apply(call.Receiver!, kind, effects);
            for (int i = 0; i < call.Arguments.Count; i++)
            {
                var (name, values) = call.Arguments[i];
                // What is more than the parameters belongs to the last of them.
                int index = Math.Min(i + shift, method.Parameters.Count - 1);
                if (name is null ? index == parameter : method.Parameters[parameter] == name)
                    isNew |= Apply(values, kind, effects);
            }
        }
        return isNew;
    }
}
