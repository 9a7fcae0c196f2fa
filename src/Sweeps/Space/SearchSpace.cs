using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>
/// A search space: hyperparameters in a fixed order, each with its possible values, and with a condition if it applies only in combination
/// with others.
/// </summary>
/// <example><code>
/// var space = new SearchSpace(
///     new RealParameter("learningRate", 1e-4, 3e-2, logarithmic: true),
///     new CategoricalParameter("batchSize", 32, 64, 128),
///     new IntegerParameter("blocks", 1, 3),
///     new IntegerParameter("block2.filters", 16, 64, step: 16) { When = Condition.AtLeast("blocks", 2) });
/// </code></example>
public sealed class SearchSpace : IReadOnlyList<SearchParameter>
{
    private readonly SearchParameter[] _parameters;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <param name="parameters">The hyperparameters. One on which a condition depends comes before those with the condition.</param>
    /// <exception cref="ArgumentException">
    /// There are no hyperparameters, a name is repeated, or a condition depends on a hyperparameter that does not come before it.
    /// </exception>
    public SearchSpace(params IEnumerable<SearchParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters];
        OptionCheck.Require(_parameters.Length > 0, $"search space: no hyperparameters found; give at least one");
        for (int i = 0; i < _parameters.Length; i++)
        {
            SearchParameter parameter = _parameters[i] ?? throw new ArgumentException("search space: null found; give hyperparameters");
            OptionCheck.Require(
                _places.TryAdd(parameter.Name, i), $"{parameter.Name}: found twice in the search space; give each hyperparameter once");
            if (parameter.When is { } condition)
                Check(parameter.Name, condition, i);
        }
    }

    /// <summary>The number of hyperparameters.</summary>
    public int Count => _parameters.Length;

    /// <summary>A hyperparameter by its index.</summary>
    public SearchParameter this[int index] => _parameters[index];

    /// <inheritdoc/>
    public IEnumerator<SearchParameter> GetEnumerator() => ((IEnumerable<SearchParameter>)_parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the space as JSON with one entry per hyperparameter, in the form described at <see cref="FromJson"/>.</summary>
    public string ToJson() => SearchSpaceJson.Write(this);

    /// <summary>
    /// Reads a space from JSON: an object with one entry per hyperparameter, which gives the possible values as <c>"integer": [low,
    /// high]</c>, <c>"real"</c>, <c>"logInteger"</c>, <c>"logReal"</c> or <c>"categorical": [values]</c>, for integers optionally
    /// <c>"step"</c>, and under <c>"when"</c> an optional condition: <c>{"blocks": {"atLeast": 2}}</c> or <c>{"optimizer": ["SGD"]}</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">The text is not JSON, or not of this form.</exception>
    public static SearchSpace FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return SearchSpaceJson.Read(json);
    }

    /// <summary>Returns the index of a hyperparameter; -1 if there is none of that name.</summary>
    internal int IndexOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>
    /// Chooses a point of the space, one hyperparameter after the other, leaving out those whose condition does not hold.
    /// </summary>
    internal IReadOnlyDictionary<string, object> Choose(Func<int, object> choose)
    {
        var point = new Dictionary<string, object>(Count, StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            if (IsSet(i, point))
                point.Add(_parameters[i].Name, choose(i));
        }
        return point;
    }

    /// <summary>Returns whether a hyperparameter applies, given those before it.</summary>
    internal bool IsSet(int index, IReadOnlyDictionary<string, object> before) =>
        _parameters[index].When is not { } condition || condition.Holds(before.GetValueOrDefault(condition.Parameter));

    /// <summary>Returns the positions of a point's values from 0 to 1; NaN for hyperparameters that are not set.</summary>
    internal double[] ToUnits(IReadOnlyDictionary<string, object> point) =>
        [.. _parameters.Select(parameter => point.TryGetValue(parameter.Name, out object? value) ? parameter.ToUnit(value) : double.NaN)];

    /// <summary>Returns a text that uniquely identifies a point.</summary>
    internal string Key(IReadOnlyDictionary<string, object> point)
    {
        var json = new JsonObject();
        foreach (SearchParameter parameter in _parameters.Where(parameter => point.ContainsKey(parameter.Name)))
            json.Add(parameter.Name, ParameterValue.ToJson(point[parameter.Name]));
        return json.ToJsonString(SearchSpaceJson.Compact);
    }

    /// <summary>Parses a point written by <see cref="Key"/>.</summary>
    internal IReadOnlyDictionary<string, object> Parse(string key)
    {
        using JsonDocument document = JsonDocument.Parse(key);
        return Parse(document.RootElement.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, (object)property.Value)));
    }

    /// <summary>Converts a user-supplied point to the form that the space uses.</summary>
    /// <exception cref="ArgumentException">
    /// A hyperparameter is missing, unknown, not applicable given the others, or out of bounds.
    /// </exception>
    internal IReadOnlyDictionary<string, object> Parse(IEnumerable<KeyValuePair<string, object>> given)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach ((string name, object value) in given)
        {
            OptionCheck.Require(
                IndexOf(name) >= 0, $"{name}: no hyperparameter of the search space; it has {string.Join(", ", _places.Keys)}");
            values[name] = ParameterValue.Of(name, value);
        }
        IReadOnlyDictionary<string, object> point = Choose(i =>
        {
            SearchParameter parameter = _parameters[i];
            if (!values.TryGetValue(parameter.Name, out object? value))
                throw new ArgumentException($"{parameter.Name}: not given; give {parameter.Describe()}");
            return parameter.Parse(value)
                ?? throw new ArgumentException($"{parameter.Name}: {ParameterValue.Text(value)} found; give {parameter.Describe()}");
        });
        string? extra = values.Keys.FirstOrDefault(name => !point.ContainsKey(name));
        return extra is null
            ? point
            : throw new ArgumentException(
                $"{extra}: given, though it has no meaning with {_parameters[IndexOf(extra)].When!.Parameter} as it is; leave it out");
    }

    /// <summary>Enumerates all points, varying the last hyperparameter fastest.</summary>
    /// <param name="points">
    /// The number of grid values for a hyperparameter whose values are not countable, evenly spaced from its lowest to its highest.
    /// </param>
    /// <param name="skip">The number of points to skip at the beginning.</param>
    internal IEnumerable<IReadOnlyDictionary<string, object>> Points(int points, int skip = 0)
    {
        IEnumerable<object>[] values = [.. _parameters.Select(parameter => parameter switch
        {
            IntegerParameter whole => Enumerable.Range(0, whole.Count!.Value).Select(i => (object)(whole.Low + i * whole.Step)),
            { Count: { } count } => Enumerable.Range(0, count).Select(i => parameter.FromUnit((i + 0.5) / count)),
            _ => Enumerable.Range(0, points).Select(i => parameter.FromUnit(points == 1 ? 0.5 : i / (points - 1.0))),
        })];
        var point = new Dictionary<string, object>(StringComparer.Ordinal);
        return From(0).Skip(skip).Select(_ => new Dictionary<string, object>(point, StringComparer.Ordinal));

        // The recursion modifies a single dictionary, which is copied for the caller.
        IEnumerable<bool> From(int place)
        {
            if (place == Count)
            {
                yield return true;
                yield break;
            }
            if (!IsSet(place, point))
            {
                foreach (bool found in From(place + 1))
                    yield return found;
                yield break;
            }
            foreach (object value in values[place])
            {
                point[_parameters[place].Name] = value;
                foreach (bool found in From(place + 1))
                    yield return found;
            }
            point.Remove(_parameters[place].Name);
        }
    }

    /// <summary>Whether the number of points is finite.</summary>
    internal bool IsFinite => _parameters.All(parameter => parameter.Count is not null);

    private void Check(string name, Condition condition, int place)
    {
        int other = IndexOf(condition.Parameter);
        OptionCheck.Require(
            other >= 0 && other < place,
            $"{name}: its condition depends on {condition.Parameter}, which does not stand before it in the search space; put it there");
        SearchParameter parent = _parameters[other];
        foreach (object value in condition.Values ?? [])
        {
            OptionCheck.Require(
                parent.Parse(value) is not null,
                $"{name}: its condition asks for {condition.Parameter} {ParameterValue.Text(value)}, "
                    + $"which is never chosen; give {parent.Describe()}");
        }
        OptionCheck.Require(
            condition.Least is null || !parent.IsCategory
                || ((CategoricalParameter)parent).Values.All(value => ParameterValue.Number(value) is not null),
            $"{name}: its condition asks for a least {condition.Parameter}, which is not a number; name the values with AnyOf");
    }
}
