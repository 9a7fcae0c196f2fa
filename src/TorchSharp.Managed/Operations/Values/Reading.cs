using TorchSharp.Engine;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>Returns the value of a tensor with one element.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>Returns the value of a tensor with one element; <c>T</c> must match the tensor's type.</summary>
        public unsafe T item<T>()
            where T : unmanaged
        {
            if (Impl.Count != 1)
            {
                throw new ArgumentException(
                    $"Number of elements in the tensor must be 1; it is {Impl.Count}, in the shape {Shapes.Text(Impl.Sizes)}.");
            }
            Type type = Impl.DType.ElementType();
            if (typeof(T) != type)
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {Impl.DType}");
            T value = *(T*)Impl.Pointer;
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>Returns typed access to the elements, whatever the strides.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            if (typeof(T) != Impl.DType.ElementType())
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {Impl.DType}");
            return new TensorAccessor<T>(this);
        }

        /// <summary>Returns the value of a tensor with one element, in its own type.</summary>
        public Scalar ToScalar()
        {
            RequireOne();
            if (Impl.DType == ScalarType.Bool)
                return ReadInteger() != 0;
            return Impl.DType.IsFloat() ? (Scalar)ReadDouble() : ReadInteger();
        }

        /// <summary>Reads the value of the only element.</summary>
        internal unsafe double ReadDouble()
        {
            RequireOne();
            byte* value = Impl.Pointer;
            double result = Impl.DType switch
            {
                ScalarType.Float32 => *(float*)value,
                ScalarType.Float64 => *(double*)value,
                _ => Integer(value, Impl.DType),
            };
            GC.KeepAlive(this);
            return result;
        }

        private unsafe long ReadInteger()
        {
            RequireOne();
            long result = Integer(Impl.Pointer, Impl.DType);
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>Returns the values as nested lists; for a tensor without dimensions, its scalar.</summary>
        public object tolist()
        {
            if (Impl.Sizes.Length == 0)
                return ToScalar();
            var list = new System.Collections.ArrayList();
            for (long i = 0; i < Impl.Sizes[0]; i++)
            {
                using Tensor row = select(0, i);
                list.Add(row.tolist());
            }

            return list;
        }

        private static unsafe long Integer(byte* value, ScalarType dtype) => dtype switch
        {
            ScalarType.Int64 => *(long*)value,
            ScalarType.Int32 => *(int*)value,
            ScalarType.Int16 => *(short*)value,
            ScalarType.Int8 => *(sbyte*)value,
            _ => *value,
        };

        private void RequireContiguous()
        {
            if (!Impl.IsContiguous)
                throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
        }

        private void RequireOne()
        {
            if (Impl.Count != 1)
                throw Shapes.Error($"a tensor of {Impl.Count} elements, in the shape {Shapes.Text(Impl.Sizes)}, cannot be converted to a number");
        }
    }
}

/// <remarks>Conversions of a tensor with one element to a number.</remarks>
public static partial class TensorExtensionMethods
{
    /// <summary>Returns the value of a tensor with one element.</summary>
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();

    /// <summary>Returns the value of a tensor with one element.</summary>
    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();

    /// <summary>Returns whether the element of a tensor with one element is nonzero.</summary>
    public static bool ToBoolean(this Tensor value) => value.ReadDouble() != 0;
}
