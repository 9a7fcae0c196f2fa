namespace LiveNotebooks.Tweaking;

/// <summary>Powers of ten, exactly.</summary>
internal static class Powers
{
    public static decimal OfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < Math.Abs(exponent); i++)
            power = exponent > 0 ? power * 10 : power / 10;
        return power;
    }

    /// <summary>Returns the exponent of a number other than 0, written with one digit before the point.</summary>
    public static int Exponent(this decimal value)
    {
        decimal size = Math.Abs(value);
        int exponent = (int)Math.Floor(Math.Log10((double)size));
        // A logarithm may be off by its last bit.
        return OfTen(exponent) > size ? exponent - 1 : exponent < 28 && OfTen(exponent + 1) <= size ? exponent + 1 : exponent;
    }
}
